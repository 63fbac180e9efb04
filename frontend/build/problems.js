// What is wrong with the sources, told all at once by file and line.

/** @typedef {{ file: string, line: number, text: string }} Problem  A file by its path from frontend/, and a line from 1. */

/** The sources can't be built. */
export class SourcesError extends Error {
  /** @param {Problem[]} problems */
  constructor(problems) {
    super(problems.map(({ file, line, text }) => `${file}:${line}: ${text}`).join("\n"));
    this.problems = problems;
  }
}

/**
 * What esbuild says is wrong.
 * @param {import("esbuild").Message[]} messages
 */
export function readMessages(messages) {
  return messages.map(({ text, location }) => ({ file: location?.file ?? "", line: location?.line ?? 1, text }));
}

/**
 * The problems that an error of ours or of esbuild is about; any other error is thrown on.
 * @param {unknown} error
 * @returns {Problem[]}
 */
export function listProblems(error) {
  if (error instanceof SourcesError) return error.problems;
  if (error instanceof Error && "errors" in error) {
    return readMessages(/** @type {import("esbuild").BuildFailure} */ (error).errors);
  }
  throw error;
}

/**
 * What all of these give; where some fail, an error with the problems of all.
 * @template T
 * @param {Promise<T>[]} tasks
 */
export async function gather(tasks) {
  const settled = await Promise.allSettled(tasks);
  const problems = settled.flatMap((task) => (task.status === "rejected" ? listProblems(task.reason) : []));
  if (problems.length) throw new SourcesError(problems);
  return settled.flatMap((task) => (task.status === "fulfilled" ? [task.value] : []));
}
