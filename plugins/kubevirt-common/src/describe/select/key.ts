/** What the lookups are asked for. @internal */
export const key = {
  name: (namespace: string, name: string) => `name ${namespace}/${name}`,
  owner: (uid: string) => `owner ${uid}`,
  label: (namespace: string, label: string, value: string) =>
    `label ${namespace}/${label}=${value}`,
  about: (namespace: string, kind: string, name: string) =>
    `about ${namespace}/${kind}/${name}`,
  launchersOf: (namespace: string, instance: string) =>
    `launchers ${namespace}/${instance}`,
};
