import { Story } from '../src/__testUtils__/stories';

/** Moves every time in a story, so that what was seen then is seen now. */
export function moveToNow(story: Story, seenAt: Date): Story {
  const age = Date.now() - seenAt.getTime();
  return JSON.parse(
    JSON.stringify(story).replace(/"(\d{4}-\d\d-\d\dT[\d:.]+Z)"/g, (_, time) =>
      JSON.stringify(new Date(Date.parse(time) + age)),
    ),
  );
}
