import { findMatches } from './findMatches';

const document = {
  name: 'web',
  addresses: '10.0.0.5 fd00::5',
  macs: '02:42:0a:f4:00:11',
  images: 'quay.io/containerdisks/Ubuntu:22.04 team-a/golden',
  owner: 'group:default/team-a',
  description: 'Runs the web shop',
  labels: 'app=shop tier=web',
  status: 'Running',
};

const inShort = (term: string) =>
  findMatches(document, term).map(
    ({ field, value, start, end }) =>
      `${field}: ${value.slice(0, start)}[${value.slice(
        start,
        end,
      )}]${value.slice(end)}`,
  );

describe('findMatches', () => {
  it.each([
    ['10.0.0.5', ['addresses: [10.0.0.5]']],
    ['FD00::5', ['addresses: [fd00::5]']],
    ['02:42:0A', ['macs: [02:42:0a]:f4:00:11']],
    ['ubuntu:22.04', ['images: quay.io/containerdisks/[Ubuntu:22.04]']],
    ['golden', ['images: team-a/[golden]']],
    ['shop', ['labels: app=[shop]', 'description: Runs the web [shop]']],
    ['web shop', ['description: Runs the [web shop]']],
    [
      'shop running',
      [
        'labels: app=[shop]',
        'description: Runs the web [shop]',
        'status: [Running]',
      ],
    ],
    ['nothing', []],
    ['  ', []],
  ])('says why %s is found', (term, matches) => {
    expect(inShort(term)).toEqual(matches);
  });

  it('says it three times at most', () => {
    expect(inShort('web')).toHaveLength(3);
  });

  it('takes a document of another version as it is', () => {
    expect(findMatches({}, 'web')).toEqual([]);
  });
});
