import { ago } from '../../__testUtils__/machine';
import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';
import { importFailed } from '../../__testUtils__/moments';

describe('ImageDownloadFailed', () => {
  it.each<Found>([
    {
      what: 'an address that answers 404',
      where: {
        ...importFailed(
          'Unable to connect to http data source: expected status code 200, got 404. Status: 404 Not Found',
        ),
      },
      says: "The image of disk 'web' cannot be downloaded: https://images.example.com/os.img answers 404 (not found).",
      shows:
        'Unable to connect to http data source: expected status code 200, got 404. Status: 404 Not Found',
    },
    {
      what: 'a server that asks for a password',
      where: {
        ...importFailed(
          'Unable to connect to http data source: expected status code 200, got 401. Status: 401 Unauthorized',
        ),
      },
      says: "The image of disk 'web' cannot be downloaded: https://images.example.com/os.img answers 401 (sign-in needed).",
      shows:
        'Unable to connect to http data source: expected status code 200, got 401. Status: 401 Unauthorized',
    },
    {
      what: 'a host that is not known',
      where: {
        ...importFailed(
          'Unable to connect to http data source: HTTP request errored: Head "https://images.example.com/os.img": dial tcp: lookup images.example.com: no such host',
        ),
      },
      says: "The image of disk 'web' cannot be downloaded: the cluster does not find the host 'images.example.com' of https://images.example.com/os.img.",
      shows:
        'Unable to connect to http data source: HTTP request errored: Head "https://images.example.com/os.img": dial tcp: lookup images.example.com: no such host',
    },
    {
      what: 'a server that does not listen',
      where: {
        ...importFailed(
          'Unable to connect to http data source: Get "https://images.example.com/os.img": dial tcp 192.0.2.7:443: connect: connection refused',
        ),
      },
      says: "The image of disk 'web' cannot be downloaded: the cluster does not reach https://images.example.com/os.img.",
      shows:
        'Unable to connect to http data source: Get "https://images.example.com/os.img": dial tcp 192.0.2.7:443: connect: connection refused',
    },
    {
      what: 'a certificate that is not trusted',
      where: {
        ...importFailed(
          'Unable to connect to http data source: Get "https://images.example.com/os.img": x509: certificate signed by unknown authority',
        ),
      },
      says: "The image of disk 'web' cannot be downloaded: the certificate of https://images.example.com/os.img is not trusted.",
      shows:
        'Unable to connect to http data source: Get "https://images.example.com/os.img": x509: certificate signed by unknown authority',
    },
    {
      what: 'a server that does not answer',
      where: {
        ...importFailed(
          'Unable to connect to http data source: Get "https://images.example.com/os.img": dial tcp 192.0.2.7:443: i/o timeout',
        ),
      },
      says: "The image of disk 'web' cannot be downloaded: https://images.example.com/os.img does not answer in time.",
      shows:
        'Unable to connect to http data source: Get "https://images.example.com/os.img": dial tcp 192.0.2.7:443: i/o timeout',
    },
    {
      what: 'a download that breaks off',
      where: {
        ...importFailed(
          'Unable to connect to http data source: unexpected EOF',
        ),
      },
      says: "The image of disk 'web' cannot be downloaded: the download from https://images.example.com/os.img broke off.",
      shows: 'Unable to connect to http data source: unexpected EOF',
    },
    {
      what: 'the failure between two tries, while the status says Provisioning',
      where: {
        status: 'Provisioning',
        dataVolume: {
          restartCount: 3,
          progress: 'N/A',
          conditions: [
            {
              type: 'Running',
              status: 'True',
              reason: 'Pod is running',
              lastTransitionTime: ago(5),
            },
          ],
        },
        events: [
          {
            about: 'DataVolume',
            reason: 'Error',
            message:
              'Unable to connect to http data source: expected status code 200, got 404. Status: 404 Not Found',
          },
        ],
      },
      says: "The image of disk 'web' cannot be downloaded: https://images.example.com/os.img answers 404 (not found).",
      shows:
        'Unable to connect to http data source: expected status code 200, got 404. Status: 404 Not Found',
    },
    {
      what: "what the importer's pod died of",
      where: {
        status: 'Provisioning',
        dataVolume: {},
        claim: {},
        importer: {
          phase: 'Running',
          containerStatuses: [
            {
              name: 'importer',
              state: {
                waiting: {
                  reason: 'CrashLoopBackOff',
                  message: 'back-off 20s restarting failed container',
                },
              },
              lastState: {
                terminated: {
                  exitCode: 1,
                  reason: 'Error',
                  message:
                    'Unable to connect to http data source: expected status code 200, got 404. Status: 404 Not Found',
                },
              },
            },
          ],
        },
      },
      says: "The image of disk 'web' cannot be downloaded: https://images.example.com/os.img answers 404 (not found).",
      shows:
        'Unable to connect to http data source: expected status code 200, got 404. Status: 404 Not Found',
    },
  ])('finds $what', each => {
    expect(outcome('ImageDownloadFailed', each)).toEqual(
      expected('ImageDownloadFailed', each),
    );
  });

  it.each<Left>([
    {
      what: 'an import that gets on after a failed try',
      where: {
        status: 'Provisioning',
        dataVolume: {
          restartCount: 1,
          progress: '12.5%',
          conditions: [
            { type: 'Running', status: 'True', reason: 'Pod is running' },
          ],
        },
        events: [
          {
            about: 'DataVolume',
            reason: 'Error',
            message:
              'Unable to connect to http data source: expected status code 200, got 404. Status: 404 Not Found',
          },
        ],
      },
    },
    {
      what: 'an import that needs scratch space',
      where: {
        status: 'Provisioning',
        dataVolume: {
          conditions: [
            {
              type: 'Running',
              status: 'False',
              reason: 'Scratch space required',
              message: 'scratch space required and none found',
            },
          ],
        },
      },
    },
    {
      what: 'an import that is done',
      where: {
        instance: {},
        dataVolume: {
          phase: 'Succeeded',
          conditions: [
            {
              type: 'Running',
              status: 'False',
              reason: 'Completed',
              message: 'Import Complete',
            },
          ],
        },
        events: [
          {
            about: 'DataVolume',
            reason: 'Error',
            message:
              'Unable to connect to http data source: expected status code 200, got 404. Status: 404 Not Found',
            count: 4,
          },
        ],
      },
    },
    {
      what: 'words that no server says, which come out as they are',
      where: {
        ...importFailed('qemu-img: Could not open disk.img'),
      },
      codes: ['Unexplained'],
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
