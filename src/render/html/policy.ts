/**
 * What the page may do: use its own style and script, known by what they hash to, and nothing else. So even a mistake in escaping
 * could run or load nothing. A test tells the hashes when the two change.
 */
export const policy = "default-src 'none'; style-src 'sha256-VThTOuNOufdfKgPXrxsqxzIFEGkkg0eNMWx6NC69P8s='; script-src 'sha256-MIN6oKVReO70faKF7KUlG7/x/IPRalv4mu6uWpyA1og='; base-uri 'none'; form-action 'none'";
