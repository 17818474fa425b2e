import fc from 'fast-check';

/** What is right nearly always, and wrong now and then. */
function mostly<T, U>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<U>) {
  return fc.oneof(
    { weight: 60, arbitrary: right as fc.Arbitrary<T | U> },
    { weight: 1, arbitrary: wrong },
  );
}

function rarely<T>(value: fc.Arbitrary<T>) {
  return mostly(fc.constant(undefined), value);
}

function maybe<T>(value: fc.Arbitrary<T>) {
  return fc.option(value, { nil: undefined, freq: 2 });
}

const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/);

const name = mostly(
  label,
  fc.oneof(
    fc.constantFrom('vm', 'datavolumedisk', 'A b', '', 7, null),
    fc.string({ maxLength: 70 }),
  ),
);

const named = fc.record({ name });

const size = mostly(
  fc.constantFrom<string | number>(
    '3Gi',
    '16Gi',
    '1500M',
    2 ** 31,
    '2e9',
    3e9 + 0.5,
  ),
  fc.oneof(
    fc.constantFrom('0', '-1', 'lots', 16, null),
    fc.double({ noNaN: true }),
  ),
);

const cpu = mostly(
  fc.constantFrom('1', 8, '500m', 0.5, '1e1', 2.0),
  fc.oneof(fc.constantFrom('0', '-1', null, '1e9'), fc.double()),
);

const userData = fc.oneof(
  fc.constantFrom(
    '#cloud-config\nuser: ann\n',
    '## template: jinja\n#cloud-config\nfqdn: {{ v1.local_hostname }}\n',
    '#!/bin/bash\necho "${{ values.name }}" # {{ world }}\n',
    '#cloud-config\nruncmd:\n- mkfs.ext4 /dev/vdb\n- mount -t virtiofs a /b\n',
    '#cloud-config\nchpasswd: { list: "a:b" }\nfs_setup: [{device: /dev/vda}]',
  ),
  mostly(
    fc.string({ maxLength: 100 }).map(text => `#!/bin/sh\n${text}`),
    fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }).map(text => `#cloud-config\n${text}`),
      fc.constantFrom('', null, 'a'.repeat(3000)),
    ),
  ),
);

const source = mostly(
  fc.oneof(
    fc.constant({ http: { url: 'https://example.com/i' } }),
    fc.constant({ http: null, registry: { url: 'docker://a/b' } }),
    fc.record({ pvc: fc.record({ name: label, namespace: label }) }),
    fc.constantFrom({ blank: {} }, { upload: {} }),
  ),
  fc.record(
    {
      http: fc.record({
        url: fc.constantFrom('https://example.com/i', 'x'),
        checksum: fc.constantFrom('sha256:00', 'x'),
      }),
      registry: fc.record({ imageStream: name }),
      upload: fc.constant(null),
      unheardOf: fc.constant({}),
    },
    { requiredKeys: [] },
  ),
);

const claim = fc.record({
  accessModes: mostly(
    fc.constantFrom(['ReadWriteOnce'], ['ReadWriteMany'], undefined),
    fc.constantFrom([], null, ['ReadWriteOnce', 'ReadWriteMany'], ['RWX']),
  ),
  resources: maybe(fc.record({ requests: fc.record({ storage: size }) })),
  storageClassName: maybe(name),
  volumeMode: maybe(fc.constantFrom('Block', 'Filesystem')),
});

const sizedClaim = fc.record({
  resources: fc.record({ requests: fc.record({ storage: size }) }),
});

const template = mostly(
  fc.oneof(
    fc.record({ source: maybe(source), pvc: maybe(claim) }),
    fc.record({ source: maybe(source), storage: sizedClaim }),
    fc.record({
      sourceRef: fc.record({ kind: fc.constant('DataSource'), name }),
      pvc: maybe(claim),
    }),
  ),
  fc.record({
    source: maybe(source),
    sourceRef: fc.record({ kind: name, name }),
    pvc: claim,
    storage: claim,
  }),
);

const imageParts = fc.record({
  registry: maybe(label),
  repository: maybe(name),
  tag: maybe(label),
});

const image = mostly(
  fc.constantFrom('quay.io/containerdisks/fedora:40', undefined),
  fc.constantFrom('No Image', '', null),
);

const rootDisk = fc.oneof(
  fc.record({
    containerDisk: maybe(fc.record({ enabled: maybe(fc.boolean()), image })),
    dataVolume: maybe(
      fc.record({
        enabled: mostly(fc.constant(true), fc.constant(false)),
        template: maybe(template),
      }),
    ),
    bus: maybe(fc.constantFrom('virtio', 'sata')),
  }),
  fc.record({
    containerDisk: maybe(
      fc.record({ enabled: fc.boolean(), image: imageParts }),
    ),
    dataVolume: fc.record({
      fromOCIRegistry: maybe(
        fc.record({ enabled: maybe(fc.boolean()), image: maybe(imageParts) }),
      ),
      source: maybe(source),
      pvc: maybe(claim),
      template: rarely(template),
    }),
  }),
);

const volumeKind = fc.oneof(
  fc.record({ persistentVolumeClaim: named }),
  fc.record({ dataVolume: named }),
  fc.record({ configMap: named }),
  fc.record({ secret: named }),
);

const diskKind = fc.oneof(
  volumeKind,
  fc.record({ ephemeral: fc.record({ persistentVolumeClaim: named }) }),
  fc.record({ emptyDisk: fc.record({ capacity: size }) }),
  fc.record({ containerDisk: fc.record({ image: name }) }),
  fc.record({ sysprep: fc.record({ secret: maybe(named) }) }),
  fc.record({ serviceAccount: named }),
  fc.record({
    hostDisk: fc.record({
      path: fc.constantFrom('/d/i', 'x'),
      type: fc.constantFrom('Disk', 'DiskOrCreate'),
    }),
  }),
);

const disk = fc
  .tuple(
    fc.record({
      name,
      serial: maybe(name),
      device: maybe(fc.constantFrom('disk', 'cdrom', 'lun')),
      bus: mostly(
        fc.constantFrom(undefined, 'sata', 'scsi'),
        fc.constantFrom('virtio', 'ide'),
      ),
    }),
    diskKind,
    rarely(diskKind),
  )
  .map(([values, kind, second]) => ({ ...values, ...kind, ...second }));

const filesystem = fc
  .tuple(named, fc.oneof(volumeKind, fc.record({ serviceAccount: named })))
  .map(([values, kind]) => ({ ...values, ...kind }));

const port = fc.record({
  name,
  port: mostly(fc.integer({ min: 1, max: 65535 }), fc.integer()),
  protocol: maybe(fc.constantFrom('TCP', 'UDP')),
  targetPort: rarely(fc.constantFrom(22, 80)),
  nodePort: rarely(fc.constant(30080)),
  appProtocol: rarely(fc.constant('http')),
});

const labels = mostly(
  fc.dictionary(fc.constantFrom('tier', 'example.com/x'), label),
  fc.dictionary(fc.constantFrom('kubevirt.io/vm', 'a b'), name),
);

const toleration = fc.record({
  key: maybe(mostly(label, fc.constantFrom('a b', ''))),
  operator: maybe(fc.constantFrom('Exists', 'Equal')),
  value: maybe(mostly(label, fc.constantFrom('', 'a b'))),
  effect: maybe(fc.constantFrom('NoSchedule', 'NoExecute')),
  tolerationSeconds: rarely(fc.constantFrom(30)),
});

const gpus = fc.uniqueArray(fc.record({ name, deviceName: label }), {
  maxLength: 3,
});

/**
 * Values as people might write them, in both forms: mostly right, with names,
 * quantities, keys and combinations that are not.
 */
export const arbitraryInput: fc.Arbitrary<Record<string, unknown>> = fc
  .record(
    {
      rootDisk,
      extraDevices: fc.record({
        gpus: maybe(gpus),
        tpm: maybe(fc.constant({})),
        disks: rarely(fc.constant([])),
      }),
      resources: fc.record({
        cpu: maybe(cpu),
        memory: maybe(size),
        'ephemeral-storage': maybe(size),
      }),
      volumes: fc.record({
        disks: maybe(fc.array(disk, { maxLength: 4 })),
        filesystems: maybe(fc.array(filesystem, { maxLength: 2 })),
      }),
      network: fc.record({
        ports: maybe(fc.array(port, { maxLength: 4 })),
        serviceType: maybe(
          fc.constantFrom('ClusterIP', 'NodePort', 'Headless'),
        ),
        secondary: maybe(
          fc.array(fc.record({ name, networkName: label }), { maxLength: 2 }),
        ),
      }),
      cloudInit: fc.record({
        userData: maybe(userData),
        networkData: maybe(userData),
      }),
      runStrategy: maybe(fc.constantFrom('Always', 'Halted')),
      instancetype: rarely(named),
      sshKeys: maybe(fc.array(fc.constant('ssh-ed25519 AAAAC3 x'))),
      labels: maybe(labels),
      nodeSelector: maybe(labels),
      tolerations: maybe(fc.array(toleration, { maxLength: 2 })),
      unheardOf: rarely(fc.constant({})),
    },
    { requiredKeys: [] },
  )
  // As it comes from a file: without keys that have no value.
  .map(input => JSON.parse(JSON.stringify(input)));
