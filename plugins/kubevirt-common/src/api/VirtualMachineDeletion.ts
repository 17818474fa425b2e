/**
 * The answer to a GET of
 * `/v1/virtual-machines/:cluster/:namespace/:name/deletion`: what goes with a
 * virtual machine when it is deleted, and what stays.
 *
 * @public
 */
export interface VirtualMachineDeletionResponse {
  /** What the cluster deletes with it, because it belongs to it. */
  deleted: DeletionItem[];
  /** The claims that it uses and that stay. */
  kept: DeletionItem[];
}

/**
 * An object that goes with the virtual machine, or stays.
 *
 * @public
 */
export interface DeletionItem {
  kind: string;
  name: string;
  /** Of a claim, a Kubernetes quantity. */
  size?: string;
  /** The names of other virtual machines that use the claim. */
  usedBy?: string[];
}
