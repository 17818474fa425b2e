import { registry, url, vm } from './failureObjects';
import { FailureRow } from './FailureRow';

/**
 * What keeps an image from becoming a disk.
 *
 * @internal
 */
export const importFailures: FailureRow[] = [
  {
    id: 'F01',
    title: 'the image URL answers 404',
    status: 'DataVolumeError',
    objects: vm(url('https://images.example.com/404/disk.qcow2')),
    says: [
      [
        'DataVolume',
        /Unable to connect to http data source: expected status code 200, got 404. Status: 404 Not Found","reason":"Error","status":"False","type":"Running".*"phase":"ImportInProgress".*"restartCount":[1-9]/,
      ],
      [
        'Event',
        /expected status code 200, got 404.*"reason":"ErrImportFailed"/,
      ],
    ],
  },
  {
    id: 'F02',
    title: 'the host of the image is unknown',
    status: 'DataVolumeError',
    objects: vm(url('https://mirror.invalid/disk.qcow2')),
    says: [['DataVolume', /dial tcp: lookup mirror.invalid: no such host/]],
  },
  {
    id: 'F02 (certificate)',
    title: 'the certificate of the host is not trusted',
    status: 'DataVolumeError',
    objects: vm(url('https://self-signed.example.com/disk.qcow2')),
    says: [['DataVolume', /x509: certificate signed by unknown authority/]],
  },
  {
    id: 'F03',
    title: 'the registry has no such image',
    status: 'DataVolumeError',
    objects: vm(registry('quay.io/team-a/not-found:1')),
    says: [['DataVolume', /Failed to read registry image.*manifest unknown/]],
  },
  {
    id: 'F04',
    title: 'the container image holds no disk',
    status: 'DataVolumeError',
    objects: vm(registry('docker.io/library/nginx:1')),
    says: [
      [
        'DataVolume',
        /Failed to find VM disk image file in the container image/,
      ],
    ],
  },
  {
    id: 'F05',
    title: 'the volume is smaller than the image',
    status: 'DataVolumeError',
    objects: vm(url('https://images.example.com/disk-20Gi.qcow2')),
    says: [
      [
        'DataVolume',
        /Virtual image size 21474836480 is larger than the reported available storage 3221225472. A larger PVC is required/,
      ],
    ],
  },
  {
    id: 'F06',
    title: 'the checksum differs',
    status: 'DataVolumeError',
    objects: vm({
      dataVolume: {
        source: {
          http: {
            url: 'https://images.example.com/disk.qcow2',
            checksum: `sha256:${'0'.repeat(64)}`,
          },
        },
      },
    }),
    says: [
      ['DataVolume', /"reason":"ChecksumError".*"phase":"Failed"/],
      [
        'Event',
        /DataVolume vm failed to import disk image","metadata".*"reason":"FailedDataVolumeImport"/,
      ],
    ],
  },
];
