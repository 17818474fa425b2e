import { Finding } from '../check/Finding';
import { RenderProfile } from '../render';

/**
 * The answer to `GET /v1/form/name?cluster=…&namespace=…&name=…`: whether a
 * name can be used for a virtual machine and what is made with it.
 *
 * @public
 */
export interface NameCheck {
  /** What is wrong with the name as such. */
  findings: Finding[];
  /** The objects that have the name and stand in the way. */
  taken: { kind: string; name: string }[];
  /** A name that is free. */
  suggestion: string;
}

/**
 * The answer to `POST /v1/form/review`, which takes a
 * `VirtualMachineFormData`.
 *
 * @public
 */
export interface FormReview {
  /** What `check` finds, errors first, and what quotas and limits have no room for. */
  findings: Finding[];
  /** The objects as YAML, in each profile; empty where they cannot be rendered. */
  manifests: Partial<Record<RenderProfile, string>>;
  dryRun: DryRunResult;
}

/**
 * What the cluster says to the objects, without writing any: `skipped` where
 * the findings have errors, `unanswered` where the cluster does not answer.
 *
 * @public
 */
export type DryRunResult =
  | { state: 'accepted' }
  | { state: 'refused'; refusals: DryRunRefusal[] }
  | { state: 'skipped' }
  | { state: 'unanswered'; message: string };

/**
 * Why the API server would not take an object.
 *
 * @public
 */
export interface DryRunRefusal {
  /** The objects that are refused, `VirtualMachine dev` for instance. */
  objects: string[];
  /** In the cluster's own words. */
  message: string;
  /** Paths in the objects that the cluster names. */
  fields: string[];
  /** Path in the values, as in a `Finding`, where it can be told. */
  path?: string;
}
