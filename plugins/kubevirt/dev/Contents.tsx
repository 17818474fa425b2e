import { Fragment } from 'react';
import { Link } from 'react-router-dom';
import { storyGroups } from './allStories';

/** Links to every story. */
export function Contents() {
  return (
    <>
      {Object.entries(storyGroups).map(([group, stories]) => (
        <Fragment key={group}>
          <h2>{group}</h2>
          <p>
            <Link to={`?all=${group}`}>All {group.toLowerCase()} at once</Link>
          </p>
          <ul>
            {Object.keys(stories).map(name => (
              <li key={name}>
                <Link to={`?story=${encodeURIComponent(name)}`}>{name}</Link>{' '}
                <Link to={`?story=${encodeURIComponent(name)}&card`}>card</Link>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </>
  );
}
