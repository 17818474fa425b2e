import { ProblemCode, ProblemOwner, ProblemSeverity } from './ProblemCode';

/**
 * What in the cluster shows a problem, in the API server's own words.
 *
 * @public
 */
export interface ProblemEvidence {
  /** The kind of the object that shows it. */
  kind: string;
  /** The name of that object. */
  name: string;
  /** The field, condition, event or container that shows it. */
  field: string;
  /** Its text, verbatim. */
  text: string;
}

/**
 * Something that is wrong with a virtual machine, or worth knowing.
 *
 * @public
 */
export interface Problem {
  code: ProblemCode;
  severity: ProblemSeverity;
  owner: ProblemOwner;
  /** One sentence, with this VM's names and numbers in it. */
  summary: string;
  /** One imperative sentence. */
  nextStep: string;
  evidence: ProblemEvidence[];
  /** RFC 3339; since when it is so, where the cluster says. */
  since?: string;
}
