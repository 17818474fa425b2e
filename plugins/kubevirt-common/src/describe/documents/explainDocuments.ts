import { VirtualMachineView } from '../../view';
import { describeAll } from '../describeAll';
import { momentOf } from './momentOf';
import { scopesOf } from './scopesOf';

/**
 * A view of a document's virtual machine.
 *
 * @public
 */
export interface ExplainedVirtualMachine extends VirtualMachineView {
  /** The step of the recording at which it was so, where there are steps. */
  step?: string;
}

/**
 * Describes each virtual machine of a document: of any Kubernetes List, array
 * or map of arrays of objects, and of each step of a recording. What was
 * recorded is described for the moment of its newest time, not for today.
 *
 * @param document - as `JSON.parse` gives it
 * @param options - `now` describes all for this moment instead
 * @returns in the order of the document; empty where it has no virtual machine
 * @public
 */
export function explainDocuments(
  document: unknown,
  options: { now?: Date } = {},
): ExplainedVirtualMachine[] {
  return scopesOf(document).flatMap(({ step, objects }) => {
    const now = options.now ?? momentOf(objects);
    const views = describeAll(objects, { now });
    return step === undefined ? views : views.map(view => ({ step, ...view }));
  });
}
