/** SQLite's result codes, https://www.sqlite.org/rescode.html */
const BUSY = 5;
const CORRUPT = [11, 26];

/** @internal */
export class OtherFormat extends Error {
  constructor(readonly found: string, readonly expected: string) {
    super(`format ${found}`);
  }
}

/** @internal */
export class BrokenFile extends Error {}

/**
 * Why a folder cannot be used, in one sentence.
 *
 * @internal
 */
export class StateFolderError extends Error {
  /** @param error - what came of opening the folder */
  static of(folder: string, error: unknown): StateFolderError {
    const { message, errcode, code } = error as Error & {
      errcode?: number;
      code?: string;
    };
    const named = `The data folder ${folder}`;
    if (error instanceof OtherFormat) {
      return new StateFolderError(
        `${named} was written by another version of the sandbox (format ${error.found}; this one reads ${error.expected}). Use another folder, or delete this one to begin anew.`,
      );
    }
    if (
      error instanceof BrokenFile ||
      CORRUPT.includes((errcode ?? 0) & 0xff)
    ) {
      return new StateFolderError(
        `${named} is broken: sandbox.sqlite is no state of a sandbox (${message}). Delete the folder to begin anew.`,
      );
    }
    if (((errcode ?? 0) & 0xff) === BUSY) {
      return new StateFolderError(
        `${named} is in use by another sandbox. Stop that one, or use another folder.`,
      );
    }
    return new StateFolderError(
      `${named} cannot be used: ${message}${code ? ` (${code})` : ''}.`,
    );
  }
}
