import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { imageUser } from './imageUser';

const path = 'cloudInit.userData';

function values(image: string, ...lines: string[]) {
  return {
    rootDisk: {
      containerDisk: { enabled: true, image },
      dataVolume: { enabled: false },
    },
    cloudInit: { userData: ['#cloud-config', ...lines].join('\n') },
  };
}

const fedora = 'quay.io/containerdisks/fedora:40';

describe('imageUser', () => {
  it.each<RuleCase>([
    { when: 'takes the default image and text', input: {}, finds: [] },
    {
      when: 'takes the user of the image',
      input: values(fedora, 'user: fedora'),
      finds: [],
    },
    {
      when: 'says who can log in where the text names another user',
      input: values(fedora, 'user: ubuntu'),
      finds: [`hint image-user ${path}`],
      says: ['fedora', 'makes it ubuntu'],
    },
    {
      when: 'warns of a password for a user that is nowhere',
      input: values(fedora, 'chpasswd: { list: "ubuntu:word" }'),
      finds: [`warning image-user ${path}`],
      says: ['sets the password of ubuntu', 'has the user fedora'],
    },
    {
      when: 'takes a password for a user that is made',
      input: values(
        fedora,
        'users: [ default, { name: ann } ]',
        'chpasswd: { users: [ { name: ann, password: x, type: text } ] }',
      ),
      finds: [],
    },
    {
      when: 'warns of systems that read no cloud-config',
      input: values('quay.io/kubevirt/cirros-container-disk-demo'),
      finds: [`warning image-without-cloud-config ${path}`],
      says: ['CirrOS'],
    },
    {
      when: 'looks at the address of a download',
      input: {
        rootDisk: {
          dataVolume: {
            template: {
              source: { http: { url: 'https://example.com/debian-12.qcow2' } },
            },
          },
        },
        cloudInit: { userData: '#cloud-config\nuser: ubuntu' },
      },
      finds: [`hint image-user ${path}`],
      says: ['debian'],
    },
    {
      when: 'knows nothing of an unknown image',
      input: values('registry.local/os@sha256:00', 'user: ubuntu'),
      finds: [],
    },
  ])('$when', each => {
    expect(tryRule(imageUser, each)).toEqual(each);
  });
});
