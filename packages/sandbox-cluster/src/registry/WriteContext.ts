/** Who asks. @internal */
export interface UserInfo {
  readonly name: string;
  readonly uid?: string;
  readonly groups: readonly string[];
}

/**
 * What a write needs to know about its request.
 *
 * @internal
 */
export interface WriteContext {
  readonly user: UserInfo;
  /** The field manager: `fieldManager`, or the start of the user agent. */
  readonly manager: string;
  readonly dryRun: boolean;
  readonly fieldValidation: 'Ignore' | 'Warn' | 'Strict';
  /** The version in the URL; objects are stored in another one, maybe. */
  readonly version: string;
  readonly subresource?: string;
  /** It puts a pod on a node, which no other update may. */
  readonly binds?: boolean;
  /** Adds a `Warning` header to the answer. */
  warn(text: string): void;
}
