/**
 * Fields of KubeVirt 1.9.0's and CDI 1.66's CRDs which the types that the
 * schemas are made from lack.
 *
 * @internal
 */
export const supplements: Record<string, Record<string, unknown>> = {
  VirtualMachineCondition: {
    lastProbeTime: 'string',
    lastTransitionTime: 'string',
  },
  VirtualMachineInstanceCondition: {
    lastProbeTime: 'string',
    lastTransitionTime: 'string',
  },
  VirtualMachineInstanceMigrationCondition: {
    lastProbeTime: 'string',
    lastTransitionTime: 'string',
  },
  VirtualMachineInstanceStatus: { VSOCKCID: 'integer' },
  VirtualMachineInstanceSpec: { serviceAccountName: 'string' },
  Interface: { portRanges: ['any'] },
  HTTPGetAction: { port: 'intOrString' },
  TCPSocketAction: { port: 'intOrString' },
  Network: { resourceClaim: 'any' },
  MigrationConfiguration: { experimental: 'any', maxDowntimeMs: 'integer' },
  VirtualMachineInstanceBackupStatus: { quiesceStatus: 'any' },
  DataVolumeSpec: { serviceAccountName: 'string' },
  DataVolumeSourceHTTP: { checksum: 'string', insecureSkipVerify: 'boolean' },
  DataVolumeSourceImageIO: { insecureSkipVerify: 'boolean' },
  DataVolumeSourceVDDK: { certConfigMap: 'string' },
};
