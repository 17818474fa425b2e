import { ImageChoice } from 'backstage-plugin-kubevirt-common';
import { preferredImage } from './preferredImage';

const image = (title: string, ready = true): ImageChoice => ({
  origin: 'cluster',
  namespace: 'images',
  name: title.toLowerCase().replaceAll(' ', '-'),
  title,
  ready,
});

describe('preferredImage', () => {
  it.each([
    [['Debian 12', 'Fedora 42', 'Ubuntu 9.10', 'Ubuntu 24.04'], 'Ubuntu 24.04'],
    [['Debian 12', 'Fedora 9', 'Fedora 42'], 'Fedora 42'],
    [['Debian 12', 'Windows 11'], 'Debian 12'],
  ])('of %p it is %s', (titles, expected) => {
    expect(preferredImage(titles.map(title => image(title)))?.title).toBe(
      expected,
    );
  });

  it('is one that is ready', () => {
    const images = [image('Ubuntu 24.04', false), image('Debian 12')];
    expect(preferredImage(images)?.title).toBe('Debian 12');
    expect(preferredImage([image('Ubuntu 24.04', false)])).toBeUndefined();
  });
});
