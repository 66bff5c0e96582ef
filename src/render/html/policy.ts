/**
 * What the page may do: use its own style and script, known by what they hash to, and nothing else. So even a mistake in escaping
 * could run or load nothing. A test tells the hashes when the two change.
 */
export const policy =
  "default-src 'none'; style-src 'sha256-LG8OJEC+vJ8Sp9lXMUR0+mVGYeuPX4jbkdx6nF4j8Wg='; script-src 'sha256-2Iv30VkjedOr4XhqeQtrYG84RphwkcQ3BS+4HztasEQ='; base-uri 'none'; form-action 'none'";
