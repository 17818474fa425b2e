import { TopicIndex } from './TopicIndex';

describe('TopicIndex', () => {
  it('finds members by each of their topics', () => {
    const index = new TopicIndex<string>();
    index.set('ann', ['a', 'b']);
    index.set('ben', ['b']);
    expect([...index.of('a')]).toEqual(['ann']);
    expect([...index.of('b')]).toEqual(['ann', 'ben']);
    expect([...index.of('c')]).toEqual([]);
    expect([...index.all()]).toEqual(['ann', 'ben']);
  });

  it('replaces the topics of a member', () => {
    const index = new TopicIndex<string>();
    index.set('ann', ['a', 'b']);
    index.set('ann', ['b', 'c']);
    expect([...index.of('a')]).toEqual([]);
    expect([...index.of('b')]).toEqual(['ann']);
    expect([...index.of('c')]).toEqual(['ann']);
  });

  it('forgets a member', () => {
    const index = new TopicIndex<string>();
    index.set('ann', ['a']);
    index.set('ben', ['a']);
    index.delete('ann');
    index.delete('nobody');
    expect([...index.of('a')]).toEqual(['ben']);
    expect([...index.all()]).toEqual(['ben']);
  });
});
