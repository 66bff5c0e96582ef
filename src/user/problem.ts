/** What keeps the person's own files from being used, in one sentence. */
export class OwnProblem extends Error {
  override readonly name = "OwnProblem";
}

/** Every mistake in one of the person's own files, a line each. */
export class OwnMistakes extends Error {
  override readonly name = "OwnMistakes";
}
