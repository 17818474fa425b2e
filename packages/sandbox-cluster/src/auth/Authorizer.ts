import { UserInfo } from '../registry/WriteContext';

/** What somebody wants to do. @internal */
export interface AccessAttributes {
  readonly user: UserInfo;
  readonly verb: string;
  readonly isResourceRequest: boolean;
  readonly group?: string;
  readonly resource?: string;
  readonly subresource?: string;
  readonly namespace?: string;
  readonly name?: string;
  /** Of a request that is not for a resource. */
  readonly path?: string;
}

/** @internal */
export interface Decision {
  readonly allowed: boolean;
  readonly reason?: string;
}

/** @internal */
export interface Authorizer {
  decide(attributes: AccessAttributes): Decision;
}
