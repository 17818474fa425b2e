import { timestamp } from '../registry/prepareMetadata';

/**
 * The objects by which administrators configure KubeVirt and CDI, with the
 * status their operators give them.
 *
 * @internal
 */
export function kubevirtConfiguration(): object[] {
  const now = timestamp();
  const condition = (type: string, status: string, reason: string) => ({
    type,
    status,
    reason,
    lastTransitionTime: now,
  });
  const probed = (...of: Parameters<typeof condition>) => ({
    ...condition(...of),
    lastProbeTime: now,
  });
  const beating = (...of: Parameters<typeof condition>) => ({
    ...condition(...of),
    lastHeartbeatTime: now,
  });
  return [
    {
      apiVersion: 'kubevirt.io/v1',
      kind: 'KubeVirt',
      metadata: { name: 'kubevirt', namespace: 'kubevirt' },
      spec: {
        certificateRotateStrategy: {},
        configuration: {
          developerConfiguration: {
            featureGates: [
              'GPU',
              'HostDevices',
              'Snapshot',
              'VMExport',
              'EnableVirtioFsStorageVolumes',
            ],
          },
          permittedHostDevices: {
            pciHostDevices: [
              {
                pciVendorSelector: '10DE:20F1',
                resourceName: 'nvidia.com/GA100_A100_PCIE_40GB',
                externalResourceProvider: true,
              },
            ],
            mediatedDevices: [
              {
                mdevNameSelector: 'GRID T4-2Q',
                resourceName: 'nvidia.com/GRID_T4-2Q',
                externalResourceProvider: true,
              },
            ],
          },
        },
        customizeComponents: {},
        imagePullPolicy: 'IfNotPresent',
        workloadUpdateStrategy: {},
      },
      status: {
        phase: 'Deployed',
        observedKubeVirtVersion: 'v1.9.0',
        operatorVersion: 'v1.9.0',
        targetKubeVirtVersion: 'v1.9.0',
        defaultArchitecture: 'amd64',
        conditions: [
          probed('Available', 'True', 'AllComponentsReady'),
          probed('Progressing', 'False', 'AllComponentsReady'),
          probed('Degraded', 'False', 'AllComponentsReady'),
          probed('Created', 'True', 'AllResourcesCreated'),
        ],
      },
    },
    {
      apiVersion: 'cdi.kubevirt.io/v1beta1',
      kind: 'CDI',
      metadata: { name: 'cdi' },
      spec: {
        config: { featureGates: ['HonorWaitForFirstConsumer'] },
        imagePullPolicy: 'IfNotPresent',
      },
      status: {
        phase: 'Deployed',
        observedVersion: 'v1.66.0',
        operatorVersion: 'v1.66.0',
        targetVersion: 'v1.66.0',
        conditions: [
          beating('Available', 'True', 'DeployCompleted'),
          beating('Progressing', 'False', 'DeployCompleted'),
          beating('Degraded', 'False', 'DeployCompleted'),
        ],
      },
    },
    {
      apiVersion: 'cdi.kubevirt.io/v1beta1',
      kind: 'CDIConfig',
      metadata: { name: 'config' },
      spec: { featureGates: ['HonorWaitForFirstConsumer'] },
      status: {
        filesystemOverhead: { global: '0.06', storageClass: {} },
        scratchSpaceStorageClass: 'standard',
      },
    },
  ];
}
