import { everyProblem } from '../src/__testUtils__/everyProblem';
import { everyStatus } from '../src/__testUtils__/everyStatus';
import { stories, Story } from '../src/__testUtils__/stories';
import { moveToNow } from './moveToNow';
import { recordedStories } from './recordedStories';

/** When the stories that are not recorded are told to have been seen. */
const SEEN_AT = new Date('2026-03-02T09:31:00Z');

function seenNow(told: Record<string, Story>): Record<string, Story> {
  return Object.fromEntries(
    Object.entries(told).map(([name, story]) => [
      name,
      moveToNow(story, SEEN_AT),
    ]),
  );
}

/** Every story, by the group that it belongs to. */
export const storyGroups: Record<string, Record<string, Story>> = {
  States: seenNow(stories),
  Statuses: seenNow(everyStatus),
  Problems: withRecordedExamples(seenNow(everyProblem)),
  Recorded: recordedStories,
};

const byName = new Map<string, Story>(
  Object.values(storyGroups)
    .flatMap(group => Object.entries(group))
    .map(([name, story]) => [name.toLowerCase(), story]),
);

/** The story of a name, whose case does not matter, as that of an entity's. */
export function storyOf(name: string): Story {
  return byName.get(name.toLowerCase()) ?? 404;
}

/** What was recorded says more than what was made up. */
function withRecordedExamples(
  problems: Record<string, Story>,
): Record<string, Story> {
  const recorded = new Map<string, Story>(
    Object.values(recordedStories).flatMap(story =>
      Array.isArray(story)
        ? story.flatMap(item => {
            const code = item.view?.problems[0]?.code;
            return code ? [[`problem ${code}`, [item]] as [string, Story]] : [];
          })
        : [],
    ),
  );
  return Object.fromEntries(
    Object.entries(problems).map(([name, story]) => [
      name,
      recorded.get(name) ?? story,
    ]),
  );
}
