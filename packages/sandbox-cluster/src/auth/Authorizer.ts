import { UserInfo } from '../registry/WriteContext';

/** What somebody wants to do. @internal */
export interface AccessAttributes {
  readonly user: UserInfo;
  readonly verb: string;
  readonly isResourceRequest: boolean;
  readonly group?: string;
  readonly version?: string;
  readonly resource?: string;
  readonly subresource?: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly path?: string;
}

/** @internal */
export interface Authorizer {
  allows(attributes: AccessAttributes): boolean;
}
