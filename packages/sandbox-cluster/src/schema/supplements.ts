/**
 * Fields of KubeVirt 1.9.0's and CDI 1.66's CRDs which the types that the
 * schemas are made from lack.
 *
 * @internal
 */
export const supplements: Record<string, Record<string, unknown>> = {
  KubeVirtCondition: { lastProbeTime: 'string', lastTransitionTime: 'string' },
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
  Interface: { portRanges: ['kubev.V1InterfacePortRange'] },
  Network: { resourceClaim: 'kubev.V1NetworkResourceClaim' },
  MigrationConfiguration: {
    experimental: 'kubev.V1ExperimentalMigrationConfiguration',
    maxDowntimeMs: 'integer',
  },
  VirtualMachineInstanceBackupStatus: { quiesceStatus: 'string' },
  DataVolumeSpec: { serviceAccountName: 'string' },
  DataVolumeSourceHTTP: { checksum: 'string', insecureSkipVerify: 'boolean' },
  DataVolumeSourceImageIO: { insecureSkipVerify: 'boolean' },
  DataVolumeSourceVDDK: { certConfigMap: 'string' },
};

/**
 * Types of fields that the types lack as a whole, or say less of.
 *
 * @internal
 */
export const supplementTypes = {
  'kuber.IoK8sApiCoreV1DaemonEndpoint': { f: { Port: 'integer' }, r: ['Port'] },
  'kubev.V1InterfacePortRange': {
    f: { end: 'integer', protocol: 'string', start: 'integer' },
    r: ['end', 'protocol', 'start'],
  },
  'kubev.V1NetworkResourceClaim': {
    f: { claimName: 'string', requestName: 'string' },
  },
  'kubev.V1ExperimentalMigrationConfiguration': {
    f: { compression: 'string', stallDetector: 'kubev.V1StallDetector' },
  },
  'kubev.V1StallDetector': {
    f: {
      completionTimeoutFactor: 'string',
      ewmaAlpha: 'string',
      patienceWindowDecayFactor: 'string',
      precopyPossibleFactor: 'string',
      searchLocalMinima: 'boolean',
      stallMargin: 'integer',
      stallProgressTimeout: 'integer',
      switchoverTimeout: 'integer',
    },
  },
  'kubev.K8sIoApiCoreV1HTTPGetAction': {
    f: {
      host: 'string',
      httpHeaders: ['kubev.K8sIoApiCoreV1HTTPHeader'],
      path: 'string',
      port: 'intOrString',
      scheme: 'string',
    },
    r: ['port'],
  },
  'kubev.K8sIoApiCoreV1TCPSocketAction': {
    f: { host: 'string', port: 'intOrString' },
    r: ['port'],
  },
};
