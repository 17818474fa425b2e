import { ApiObject } from '../objects/ApiObject';
import type { WriteContext } from '../registry/WriteContext';
import { FieldError } from '../status/statusErrors';

/** What a strategy may look at beside the object. @internal */
export interface StrategyContext extends WriteContext {
  /** Any object in storage. */
  read(
    apiVersion: string,
    kind: string,
    name: string,
    namespace?: string,
  ): ApiObject | undefined;
  /** All objects of a kind, of one namespace or of all. */
  readAll(apiVersion: string, kind: string, namespace?: string): ApiObject[];
}

/**
 * What is particular to one kind. All functions but the validations change
 * the draft that they are given; it is a copy of nobody's.
 *
 * @internal
 */
export interface ResourceStrategy {
  /** Decodes what the wire has otherwise, and refuses what cannot be (400). */
  decode?(draft: ApiObject): void;
  /** Defaults, which belong to whoever wrote the object. */
  applyDefaults?(draft: ApiObject): void;
  /** Admission that changes the object; the changes belong to nobody. */
  mutate?(
    draft: ApiObject,
    current: ApiObject | undefined,
    context: StrategyContext,
  ): void;
  /** What the API server sets by itself, as allocated addresses. */
  prepareForCreate?(draft: ApiObject, context: StrategyContext): void;
  prepareForUpdate?(
    draft: ApiObject,
    current: ApiObject,
    context: StrategyContext,
  ): void;
  validate?(object: ApiObject, context: StrategyContext): FieldError[];
  /** Whether it has to stay, though it is deleted and has no finalizers. */
  holds?(object: ApiObject): boolean;
  validateUpdate?(
    object: ApiObject,
    current: ApiObject,
    context: StrategyContext,
  ): FieldError[];
  /** Admission that only looks; throws an ApiError where it refuses. */
  admit?(
    object: ApiObject,
    current: ApiObject | undefined,
    context: StrategyContext,
  ): void;
  /** Takes what the object needs, once nothing can refuse it any more. */
  allocate?(
    draft: ApiObject,
    current: ApiObject | undefined,
    context: StrategyContext,
  ): void;
  /** Takes what an object has had since before the start. */
  restore?(object: ApiObject): void;
  admitDelete?(current: ApiObject, context: StrategyContext): void;
  /** After the write, to give back what was allocated, for instance. */
  afterDelete?(object: ApiObject): void;
  /** Seconds an object lives on after a DELETE; 0 where absent. */
  gracePeriodSeconds?(object: ApiObject, asked: number | undefined): number;
  /** DELETE answers with the object and not with a Status. */
  readonly returnsDeletedObject?: boolean;
  /** An update may come without resourceVersion. Custom resources: never. */
  readonly allowsUnconditionalUpdate?: boolean;
  /** The rule for metadata.name; DNS subdomain where absent. */
  readonly nameRule?: 'subdomain' | 'label' | 'label1035' | 'path';
  /** `metadata.generation` counts changes of the spec. */
  readonly countsGenerations?: boolean;
}
