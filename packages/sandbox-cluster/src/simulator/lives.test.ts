import { SandboxCluster } from '../SandboxCluster';
import { ApiClient, Informers, resourceTypes } from './client';
import { failAnnotation } from './failAnnotation';
import {
  DataVolume,
  hasCondition,
  KubeObject,
  PersistentVolumeClaim,
  Pod,
  VirtualMachine,
  VirtualMachineInstance,
} from './model';
import { claim, machine, MachineOptions } from './scenes/sceneObjects';
import { waitFor } from './testing/watchStatuses';

const namespace = 'team-a';

type EventObject = KubeObject & {
  involvedObject: { kind: string; name: string };
  reason: string;
  message: string;
};

// Long enough for a machine that has much else to do.
jest.setTimeout(120_000);

describe('the lives of virtual machines', () => {
  let cluster: SandboxCluster;
  let client: ApiClient;
  let informers: Informers;
  const ended = new AbortController();
  const statuses = new Map<string, string[]>();
  const phases = new Map<string, string[]>();
  const progress = new Map<string, string[]>();

  const note = (
    notes: Map<string, string[]>,
    name: string,
    word: string | undefined,
  ) => {
    const words = notes.get(name) ?? [];
    notes.set(name, words);
    if (word !== undefined && words.at(-1) !== word) words.push(word);
  };

  beforeAll(async () => {
    cluster = await SandboxCluster.start({ simulate: { speed: 40 } });
    client = ApiClient.create({
      url: cluster.url,
      token: cluster.token,
      ca: cluster.certificateAuthority,
    }).as({ userAgent: 'test' });
    await client.create(resourceTypes.namespaces, {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace },
    });
    informers = Informers.create({ client });
    informers
      .of(resourceTypes.virtualMachines)
      .store.onChange(({ after }) =>
        note(
          statuses,
          after?.metadata.name ?? '',
          after?.status?.printableStatus,
        ),
      );
    informers.of(resourceTypes.dataVolumes).store.onChange(({ after }) => {
      note(phases, after?.metadata.name ?? '', after?.status?.phase);
      note(progress, after?.metadata.name ?? '', after?.status?.progress);
    });
    Object.values(resourceTypes).forEach(type =>
      informers.of<KubeObject>(type),
    );
    await informers.run(ended.signal);
  });

  afterAll(async () => {
    ended.abort();
    await client.close();
    await cluster.stop();
  });

  const at = (name: string) => `${namespace}/${name}`;
  const vm = (name: string): VirtualMachine | undefined =>
    informers.of(resourceTypes.virtualMachines).store.get(at(name));
  const vmi = (name: string): VirtualMachineInstance | undefined =>
    informers.of(resourceTypes.virtualMachineInstances).store.get(at(name));
  const dataVolume = (name: string): DataVolume | undefined =>
    informers.of(resourceTypes.dataVolumes).store.get(at(name));
  const claimNamed = (name: string): PersistentVolumeClaim | undefined =>
    informers.of(resourceTypes.persistentVolumeClaims).store.get(at(name));
  const launchers = (name: string): Pod[] =>
    informers
      .of(resourceTypes.pods)
      .store.list()
      .filter(pod => pod.metadata.labels?.['vmi.kubevirt.io/id'] === name);
  const events = (name: string): string[] =>
    informers
      .of(resourceTypes.events)
      .store.list()
      .map(event => event as unknown as EventObject)
      .filter(({ involvedObject }) => involvedObject.name.includes(name))
      .map(
        ({ involvedObject, reason, message }) =>
          `${involvedObject.kind} ${reason}: ${message}`,
      );

  const create = (options: Omit<MachineOptions, 'namespace'>) =>
    client.create(
      resourceTypes.virtualMachines,
      machine({ namespace, ...options }),
    );
  const call = (name: string, action: string, options?: object) =>
    client.call('virtualmachines', { namespace, name }, action, options);
  const becomes = (name: string, status: string) =>
    waitFor(`${name} is ${status}`, () =>
      vm(name)?.status?.printableStatus === status ? true : undefined,
    );
  const agent = (name: string) =>
    waitFor(`${name} has its agent`, () =>
      hasCondition(vmi(name), 'AgentConnected', 'True') &&
      !vmi(name)?.metadata.deletionTimestamp
        ? vmi(name)
        : undefined,
    );

  it('imports, boots, connects, stops, starts again and goes without a trace', async () => {
    await create({ name: 'whole', dataVolume: {} });
    const first = await agent('whole');

    expect(phases.get('whole')).toEqual([
      'Pending',
      'PVCBound',
      'ImportScheduled',
      'ImportInProgress',
      'Succeeded',
    ]);
    const percents = progress.get('whole') ?? [];
    expect(percents.at(0)).toBe('N/A');
    expect(percents.at(-1)).toBe('100.0%');
    const numbers = percents.slice(1).map(parseFloat);
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(percents.slice(1, -1).every(one => /^\d+\.\d\d%$/.test(one))).toBe(
      true,
    );
    expect(dataVolume('whole')?.metadata.ownerReferences).toEqual([
      expect.objectContaining({ kind: 'VirtualMachine', controller: true }),
    ]);
    expect(claimNamed('whole')).toMatchObject({
      metadata: { ownerReferences: [{ kind: 'DataVolume', controller: true }] },
      status: { phase: 'Bound', capacity: { storage: '3Gi' } },
    });

    expect(first.status).toMatchObject({
      phase: 'Running',
      nodeName: expect.stringMatching(/^node/),
      guestOSInfo: { id: 'ubuntu', versionId: '20.04' },
      interfaces: [
        {
          name: 'default',
          infoSource: 'domain, guest-agent',
          ipAddress: launchers('whole')[0].status?.podIP,
          mac: expect.stringMatching(/^02:42:0a:f4:/),
        },
      ],
      volumeStatus: [
        { name: 'cloudinitdisk', target: 'vdb' },
        { name: 'rootdisk', target: 'vda' },
      ],
    });
    expect(
      first.status?.phaseTransitionTimestamps?.map(({ phase }) => phase),
    ).toEqual(['Pending', 'Scheduling', 'Scheduled', 'Running']);
    expect(first.status?.conditions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'Ready', status: 'True' }),
        expect.objectContaining({
          type: 'LiveMigratable',
          status: 'False',
          reason: 'DisksNotLiveMigratable',
        }),
      ]),
    );

    await call('whole', 'stop');
    await waitFor('no instance', () => (vmi('whole') ? undefined : true));
    await becomes('whole', 'Stopped');
    await waitFor('no request', () =>
      vm('whole')?.status?.stateChangeRequests ? undefined : true,
    );
    await call('whole', 'start');
    const second = await agent('whole');
    expect(second.metadata.uid).not.toBe(first.metadata.uid);

    const path = (statuses.get('whole') ?? []).join(' ');
    expect(path).toBe(
      'Provisioning Starting Running Stopping Stopped Starting Running',
    );
    expect(events('whole')).toEqual(
      expect.arrayContaining([
        'VirtualMachine SuccessfulDataVolumeCreate: Created DataVolume whole',
        'DataVolume ImportSucceeded: Successfully imported into PVC whole',
        'VirtualMachine SuccessfulCreate: Started the virtual machine by creating the new virtual machine instance whole',
        `VirtualMachineInstance SuccessfulCreate: Created virtual machine pod ${
          launchers('whole')[0].metadata.name
        }`,
        'VirtualMachineInstance Created: VirtualMachineInstance defined.',
        'VirtualMachineInstance Started: VirtualMachineInstance started.',
        'VirtualMachineInstance ShuttingDown: Signaled Graceful Shutdown',
        'VirtualMachineInstance Stopped: The VirtualMachineInstance was shut down.',
        `VirtualMachine SuccessfulDelete: Stopped the virtual machine by deleting the virtual machine instance ${first.metadata.uid}`,
      ]),
    );

    await client.delete(resourceTypes.virtualMachines, {
      namespace,
      name: 'whole',
    });
    await becomes('whole', 'Terminating');
    await waitFor('nothing is left', () =>
      vm('whole') ||
      vmi('whole') ||
      dataVolume('whole') ||
      claimNamed('whole') ||
      launchers('whole').length > 0
        ? undefined
        : true,
    );
  });

  it('waits for a claim that appears later', async () => {
    await create({
      name: 'patient',
      root: { persistentVolumeClaim: { claimName: 'late' } },
    });
    await becomes('patient', 'ErrorPvcNotFound');
    expect(vmi('patient')?.status?.phase).toBe('Pending');
    await client.create(
      resourceTypes.persistentVolumeClaims,
      claim({ name: 'late', namespace }),
    );
    await becomes('patient', 'Running');
  });

  it('waits for a Secret that appears later', async () => {
    await create({
      name: 'secretive',
      cloudInit: { cloudInitNoCloud: { secretRef: { name: 'secretive' } } },
    });
    await waitFor('the mount fails', () =>
      events('secretive').some(event => event.startsWith('Pod FailedMount'))
        ? true
        : undefined,
    );
    const userdata =
      '#cloud-config\nhostname: told\npackages: [qemu-guest-agent]';
    await client.create(resourceTypes.secrets, {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'secretive', namespace },
      data: { userdata: Buffer.from(userdata).toString('base64') },
    });
    await agent('secretive');
    expect(vm('secretive')?.status?.printableStatus).toBe('Running');
  });

  it('imports at its first start where storage waits for a consumer', async () => {
    await create({
      name: 'lazy',
      runStrategy: 'Manual',
      dataVolume: { storageClassName: 'local' },
    });
    await waitFor('it waits', () =>
      dataVolume('lazy')?.status?.phase === 'PendingPopulation'
        ? true
        : undefined,
    );
    await becomes('lazy', 'Stopped');
    await call('lazy', 'start');
    await becomes('lazy', 'Running');
    expect(statuses.get('lazy')).toEqual(
      expect.arrayContaining(['WaitingForVolumeBinding', 'Provisioning']),
    );
    expect(claimNamed('lazy')?.status?.phase).toBe('Bound');
    await waitFor('the claim behind it goes', () =>
      claimNamed(`prime-${claimNamed('lazy')?.metadata.uid}`)
        ? undefined
        : true,
    );
  });

  it('adopts a claim that has its name, and imports nothing', async () => {
    await client.create(
      resourceTypes.persistentVolumeClaims,
      claim({ name: 'heir', namespace }),
    );
    await create({ name: 'heir', dataVolume: {} });
    await becomes('heir', 'Running');
    expect(phases.get('heir')?.at(-1)).toBe('Succeeded');
    expect(phases.get('heir')).not.toContain('ImportInProgress');
    expect(claimNamed('heir')?.metadata.ownerReferences?.[0]).toMatchObject({
      kind: 'DataVolume',
      name: 'heir',
    });
  });

  it('does not open a disk twice', async () => {
    await client.create(
      resourceTypes.persistentVolumeClaims,
      claim({ name: 'coveted', namespace }),
    );
    const root = { persistentVolumeClaim: { claimName: 'coveted' } };
    await create({ name: 'holder', root });
    await becomes('holder', 'Running');
    await create({ name: 'rival', root });
    await waitFor('it is refused', () =>
      events('rival').some(
        event =>
          event.includes('FailedAttachVolume: Multi-Attach error') ||
          event.includes('Failed to get "write" lock'),
      )
        ? true
        : undefined,
    );
    expect(statuses.get('rival')).not.toContain('Running');
  });

  it.each([
    ['RerunOnFailure', 'F34', 'another instance'],
    ['Always', 'F34', 'another instance'],
    ['Always', 'F36', 'another instance'],
    ['RerunOnFailure', 'F36', 'none'],
    ['Manual', 'F36', 'the same one'],
    ['Once', 'F34', 'the same one'],
  ])('under %s, after %s, has %s', async (runStrategy, fail, then) => {
    const name = `${runStrategy.toLowerCase()}-${fail.toLowerCase()}`;
    await create({ name, runStrategy, fail });
    await waitFor('it is there', () => vm(name)?.status);
    if (runStrategy === 'Manual') await call(name, 'start');
    await becomes(name, 'Running');
    const uid = vmi(name)?.metadata.uid;
    await waitFor('its end', () =>
      events(name).some(event =>
        event.startsWith('VirtualMachineInstance Stopped'),
      )
        ? true
        : undefined,
    );
    const holds = {
      'another instance': () => vmi(name) && vmi(name)?.metadata.uid !== uid,
      none: () => !vmi(name),
      'the same one': () =>
        vmi(name)?.metadata.uid === uid &&
        ['Succeeded', 'Failed'].includes(vmi(name)?.status?.phase ?? ''),
    }[then];
    await waitFor(then, () => (holds?.() ? true : undefined));
    expect(vm(name)?.status?.startFailure).toBeUndefined();
  });

  it('backs off from starts that fail, and a request clears it', async () => {
    await create({ name: 'looping', fail: 'F33' });
    await becomes('looping', 'CrashLoopBackOff');
    const failure = vm('looping')?.status?.startFailure;
    expect(failure?.consecutiveFailCount).toBeGreaterThan(0);
    expect(failure?.retryAfterTimestamp).toMatch(/Z$/);
    await waitFor('it tries again', () =>
      (vm('looping')?.status?.startFailure?.consecutiveFailCount ?? 0) > 1
        ? true
        : undefined,
    );
    await client.patch(
      resourceTypes.virtualMachines,
      { namespace, name: 'looping' },
      { metadata: { annotations: { [failAnnotation]: null } } },
    );
    await becomes('looping', 'Running');
    expect(vm('looping')?.status?.startFailure).toBeUndefined();
  });

  it('asks for a restart where a change cannot be live, and forgets it after', async () => {
    await create({ name: 'changed' });
    await agent('changed');
    await client.patch(
      resourceTypes.virtualMachines,
      { namespace, name: 'changed' },
      { spec: { template: { spec: { hostname: 'other' } } } },
    );
    await waitFor('RestartRequired', () =>
      hasCondition(vm('changed'), 'RestartRequired', 'True') ? true : undefined,
    );
    await call('changed', 'restart');
    await waitFor('no RestartRequired', () =>
      hasCondition(vm('changed'), 'RestartRequired', 'True') ? undefined : true,
    );
    const restarted = await agent('changed');
    expect(restarted.spec.hostname).toBe('other');
  });

  it('keeps quiet where a change concerns the machine alone', async () => {
    await create({ name: 'steady' });
    await agent('steady');
    await client.patch(
      resourceTypes.virtualMachines,
      { namespace, name: 'steady' },
      { spec: { runStrategy: 'Always' } },
    );
    await waitFor('the instance is of this generation', () =>
      vm('steady')?.status?.runStrategy === 'Always' &&
      vm('steady')?.status?.observedGeneration ===
        vm('steady')?.metadata.generation
        ? true
        : undefined,
    );
    expect(hasCondition(vm('steady'), 'RestartRequired', 'True')).toBe(false);
  });

  it('is lost with its node, and comes back elsewhere', async () => {
    await create({ name: 'stranded' });
    const before = await agent('stranded');
    const node = before.status?.nodeName ?? '';
    const ready = await waitFor('it is ready', () =>
      hasCondition(vm('stranded'), 'Ready', 'True') ? true : undefined,
    );
    expect(ready).toBe(true);
    await client.patch(
      resourceTypes.nodes,
      { name: node },
      { metadata: { annotations: { [failAnnotation]: 'F44' } } },
    );
    await waitFor('not ready', () =>
      hasCondition(vm('stranded'), 'Ready', 'False') ? true : undefined,
    );
    await waitFor('it is given up', () =>
      events('stranded').includes(
        `VirtualMachineInstance NodeUnresponsive: virt-handler on node ${node} is not responsive, marking VMI as failed`,
      )
        ? true
        : undefined,
    );
    await client.patch(
      resourceTypes.nodes,
      { name: node },
      { metadata: { annotations: { [failAnnotation]: null } } },
    );
    await waitFor('another instance', () => {
      const { uid } = vmi('stranded')?.metadata ?? {};
      return uid && uid !== before.metadata.uid ? true : undefined;
    });
    await becomes('stranded', 'Running');
  });
});
