import { problemCodes } from 'backstage-plugin-kubevirt-common';
import { codes, everyProblem } from './everyProblem';
import { everyStatus, statuses } from './everyStatus';
import { Story } from './stories';

const views = (story: Story) =>
  Array.isArray(story) ? story.map(({ view }) => view) : [];

describe('the gallery', () => {
  it('shows every problem that the domain knows', () => {
    const shown = Object.values(everyProblem).flatMap(story =>
      views(story).flatMap(view => view?.problems.map(({ code }) => code)),
    );
    expect(shown.sort()).toEqual(Object.keys(problemCodes).sort());
    expect(codes.length).toBeGreaterThan(40);
  });

  it('shows every status that there is a word for, as the domain judges it', () => {
    const shown = Object.values(everyStatus).flatMap(story =>
      views(story).map(view => view?.status),
    );
    expect(shown).toEqual(statuses);
    expect(shown).toEqual(
      expect.arrayContaining(['Running', 'CrashLoopBackOff', 'Pending']),
    );
  });

  it('shows every health', () => {
    const healths = [everyStatus, everyProblem]
      .flatMap(stories => Object.values(stories).flatMap(views))
      .map(view => view?.health);
    expect([...new Set(healths)].sort()).toEqual([
      'attention',
      'failed',
      'notice',
      'off',
      'progress',
      'running',
    ]);
  });
});
