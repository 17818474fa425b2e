import { parseValues } from 'backstage-plugin-kubevirt-common';
import { Login } from '../password/Login';
import { creationMarks } from '../plan/creationMarks';
import { planCreation } from '../plan/planCreation';

/** Where the virtual machine of a test lives. */
export const testIdentity = {
  cluster: 'sandbox',
  namespace: 'team-a',
  name: 'dev',
};

/** Values that need one object of each kind. */
export const testInput = {
  rootDisk: {
    dataVolume: {
      enabled: true,
      template: {
        source: { http: { url: 'https://example.com/image.img' } },
        pvc: {
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: '3Gi' } },
        },
      },
    },
  },
  network: { ports: [{ name: 'ssh', port: 22, protocol: 'TCP' }] },
  cloudInit: { userData: '#cloud-config\npassword: hunter2\n' },
};

/** The plan of a virtual machine, as one task makes it. */
export function testPlan(
  options: {
    task?: string;
    profile?: 'modern' | 'chart';
    input?: object;
    login?: Login;
  } = {},
) {
  const {
    task = 'task-1',
    profile = 'modern',
    input = testInput,
    login,
  } = options;
  const parsed = parseValues(input);
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.findings));
  }
  return planCreation({
    identity: testIdentity,
    values: parsed.values,
    profile,
    login,
    metadata: creationMarks({ task, createdBy: 'user:default/guest' }),
  });
}
