/**
 * What a virtual machine will take of its namespace's quotas.
 *
 * @public
 */
export interface Demand {
  /** Amounts by the names that quotas have for them: `requests.memory`, `pods`, `count/services`. CPUs and bytes. */
  amounts: Record<string, number>;
  /** Bytes among the memory that are KubeVirt's and not the guest's. */
  memoryOverhead: number;
}
