import { creationMarks } from './creationMarks';

describe('creationMarks', () => {
  it('writes down who made an object, for whom and how', () => {
    expect(
      creationMarks({
        task: 'task-1',
        owner: 'group:default/team-a',
        system: 'system:default/shop',
        createdBy: 'user:default/guest',
        template: 'template:default/virtual-machine',
        description: 'For trying things out',
      }),
    ).toEqual({
      labels: { 'app.kubernetes.io/managed-by': 'backstage' },
      annotations: {
        'backstage.io/scaffolder-task': 'task-1',
        'backstage.io/owner': 'group:default/team-a',
        'backstage.io/system': 'system:default/shop',
        'backstage.io/created-by': 'user:default/guest',
        'backstage.io/source-template': 'template:default/virtual-machine',
        'kubernetes.io/description': 'For trying things out',
      },
    });
  });

  it('writes nothing of what is not known', () => {
    expect(creationMarks({ task: 'task-1' }).annotations).toEqual({
      'backstage.io/scaffolder-task': 'task-1',
    });
  });
});
