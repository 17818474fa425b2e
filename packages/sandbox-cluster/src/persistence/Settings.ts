/** What a cluster keeps beside its objects: its certificate, its tokens. @internal */
export interface Settings {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  delete(name: string): void;
  /** All settings whose name begins so. */
  withPrefix(prefix: string): Array<[name: string, value: string]>;
}
