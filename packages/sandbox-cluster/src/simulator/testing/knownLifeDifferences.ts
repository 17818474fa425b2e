/**
 * Where the simulator's lives are not as recorded, and why: what CDI, kubelet,
 * virt-handler and the guest do was played by a script when they were.
 *
 * @internal
 */
export const knownLifeDifferences: { pattern: RegExp; reason: string }[] = [
  {
    pattern: /^Pod\.spec\.serviceAccount(Name)?: nothing/,
    reason: 'the API server had no admission of service accounts',
  },
  {
    pattern: /\.conditions\.DataVolumesReady\.\w+: nothing/,
    reason: 'the script wrote all conditions anew when an instance ran',
  },
  {
    pattern: /\.conditions\.(AgentConnected|LiveMigratable)\b/,
    reason: 'the script told neither of shared disks nor of the agent’s end',
  },
  {
    pattern: /\.status\.(guestOSInfo|interfaces\.\w+|migrationMethod)\b/,
    reason: 'the script had one guest for all',
  },
  {
    pattern: /\.volumeStatus\.[\w-]+\.(target|size)\b/,
    reason: 'the script did not attach disks',
  },
  {
    pattern: /\.phaseTransitionTimestamps\.Running\.\w+: nothing/,
    reason: 'the script wrote the phase without its time',
  },
  {
    pattern: /\.volumeSnapshotStatuses\.\w+\.reason: "PVC not found"/,
    reason: 'the script made claims later than CDI does',
  },
  {
    pattern: /^DataVolume\.status\.(progress|restartCount)\b/,
    reason: 'the script’s imports stood still',
  },
  {
    pattern: /^DataVolume\.status\.(phase|conditions\.Running\.reason)\b/,
    reason: 'the script scheduled an import before its claim was bound',
  },
];
