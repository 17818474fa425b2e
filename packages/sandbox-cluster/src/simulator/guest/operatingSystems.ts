import { GuestOsInfo } from '../model';

/**
 * An operating system that images bring.
 *
 * @internal
 */
export interface OperatingSystem {
  info: GuestOsInfo;
  /** Who may log in where cloud-init says nothing else. */
  user: string;
  /** Whether the image brings the guest agent. */
  hasAgent: boolean;
  /** What its SSH server says first; without one there is none. */
  sshBanner?: string;
  prompt: string;
}

function linux(
  id: string,
  options: {
    name: string;
    prettyName: string;
    version: string;
    versionId: string;
    kernelRelease: string;
    kernelVersion: string;
    user: string;
    hasAgent: boolean;
    ssh: string;
  },
): OperatingSystem {
  const { user, hasAgent, ssh, ...info } = options;
  return {
    info: { id, ...info, machine: 'x86_64' },
    user,
    hasAgent,
    sshBanner: `SSH-2.0-${ssh}`,
    prompt: '$ ',
  };
}

const ubuntu = (
  version: string,
  codename: string,
  kernel: string,
  ssh: string,
) =>
  linux('ubuntu', {
    name: 'Ubuntu',
    prettyName: `Ubuntu ${version} LTS`,
    version: `${version} LTS (${codename})`,
    versionId: version.slice(0, 5),
    kernelRelease: `${kernel}-generic`,
    kernelVersion: '#1-Ubuntu SMP PREEMPT_DYNAMIC',
    user: 'ubuntu',
    hasAgent: false,
    ssh,
  });

/** The first whose pattern the image's name matches. */
const known: [pattern: RegExp, system: OperatingSystem][] = [
  [
    /focal|ubuntu.*20[.-]?04/i,
    ubuntu(
      '20.04.6',
      'Focal Fossa',
      '5.4.0-216',
      'OpenSSH_8.2p1 Ubuntu-4ubuntu0.13',
    ),
  ],
  [
    /jammy|ubuntu.*22[.-]?04/i,
    ubuntu(
      '22.04.5',
      'Jammy Jellyfish',
      '5.15.0-141',
      'OpenSSH_8.9p1 Ubuntu-3ubuntu0.13',
    ),
  ],
  [
    /noble|ubuntu/i,
    ubuntu(
      '24.04.3',
      'Noble Numbat',
      '6.8.0-79',
      'OpenSSH_9.6p1 Ubuntu-3ubuntu13.13',
    ),
  ],
  [
    /fedora/i,
    linux('fedora', {
      name: 'Fedora Linux',
      prettyName: 'Fedora Linux 43 (Cloud Edition)',
      version: '43 (Cloud Edition)',
      versionId: '43',
      kernelRelease: '6.17.1-300.fc43.x86_64',
      kernelVersion: '#1 SMP PREEMPT_DYNAMIC',
      user: 'fedora',
      hasAgent: true,
      ssh: 'OpenSSH_10.0',
    }),
  ],
  [
    /centos|stream/i,
    linux('centos', {
      name: 'CentOS Stream',
      prettyName: 'CentOS Stream 10 (Coughlan)',
      version: '10 (Coughlan)',
      versionId: '10',
      kernelRelease: '6.12.0-124.el10.x86_64',
      kernelVersion: '#1 SMP PREEMPT_DYNAMIC',
      user: 'cloud-user',
      hasAgent: true,
      ssh: 'OpenSSH_9.9',
    }),
  ],
  [
    /debian|bookworm|trixie/i,
    linux('debian', {
      name: 'Debian GNU/Linux',
      prettyName: 'Debian GNU/Linux 13 (trixie)',
      version: '13 (trixie)',
      versionId: '13',
      kernelRelease: '6.12.48+deb13-cloud-amd64',
      kernelVersion: '#1 SMP PREEMPT_DYNAMIC Debian',
      user: 'debian',
      hasAgent: false,
      ssh: 'OpenSSH_10.0p2 Debian-7',
    }),
  ],
  [
    /cirros/i,
    linux('cirros', {
      name: 'CirrOS',
      prettyName: 'CirrOS 0.6.3',
      version: '0.6.3',
      versionId: '0.6.3',
      kernelRelease: '5.15.0-117-generic',
      kernelVersion: '#127-Ubuntu SMP',
      user: 'cirros',
      hasAgent: false,
      ssh: 'dropbear_2020.81',
    }),
  ],
  [
    /windows|win\d/i,
    {
      info: {
        id: 'mswindows',
        name: 'Microsoft Windows',
        prettyName: 'Windows Server 2025 Standard',
        version: 'Microsoft Windows Server 2025',
        versionId: '2025',
        kernelRelease: '26100',
        kernelVersion: '10.0',
        machine: 'x86_64',
      },
      user: 'Administrator',
      hasAgent: true,
      prompt: 'C:\\Users\\Administrator>',
    },
  ],
];

const generic = linux('linux', {
  name: 'Linux',
  prettyName: 'Linux',
  version: '1',
  versionId: '1',
  kernelRelease: '6.12.0',
  kernelVersion: '#1 SMP PREEMPT_DYNAMIC',
  user: 'root',
  hasAgent: false,
  ssh: 'OpenSSH_9.9',
});

/**
 * Tells an image's operating system by its name.
 *
 * @param image - a URL or an image reference; empty where nobody knows
 * @returns some Linux where the name says nothing
 * @internal
 */
export function operatingSystemOf(image: string): OperatingSystem {
  return known.find(([pattern]) => pattern.test(image))?.[1] ?? generic;
}
