/** What can be done to a virtual machine, and what it leads to. @internal */
export const actionMessages = {
  'action.menu': 'Actions',
  'action.cancel': 'Cancel',
  'action.acting': 'Asking the cluster…',
  'action.moreLikeThis': 'Create another like this',
  'action.unknown': 'not known yet',
  'action.force': 'Do not wait for the guest: cut it off at once',
  'action.understood': 'I know that this cannot be undone',
  'action.deleted': 'Deleted with it',
  'action.kept': 'Stays',
  'action.usedBy_one': 'also used by {{names}}',
  'action.usedBy_other': 'also used by {{names}}',
  'action.deletionLoading': 'Looking up what belongs to it',
  'action.deletionUnknown':
    'What would be deleted with it could not be looked up.',

  'action.start.label': 'Start',
  'action.start.title': 'Start {{name}}?',
  'action.start.done': 'The cluster starts {{name}}',
  'action.start.failed': 'It was not started.',
  'action.stop.label': 'Stop',
  'action.stop.title': 'Stop {{name}}?',
  'action.stop.done': 'The cluster stops {{name}}',
  'action.stop.failed': 'It was not stopped.',
  'action.restart.label': 'Restart',
  'action.restart.title': 'Restart {{name}}?',
  'action.restart.done': 'The cluster restarts {{name}}',
  'action.restart.failed': 'It was not restarted.',
  'action.pause.label': 'Pause',
  'action.pause.title': 'Pause {{name}}?',
  'action.pause.done': 'The cluster pauses {{name}}',
  'action.pause.failed': 'It was not paused.',
  'action.unpause.label': 'Resume',
  'action.unpause.title': 'Resume {{name}}?',
  'action.unpause.done': 'The cluster resumes {{name}}',
  'action.unpause.failed': 'It was not resumed.',
  'action.migrate.label': 'Migrate',
  'action.migrate.title': 'Migrate {{name}} to another node?',
  'action.migrate.done': 'The cluster migrates {{name}}',
  'action.migrate.failed': 'It was not migrated.',
  'action.delete.label': 'Delete',
  'action.delete.title': 'Delete {{name}}?',
  'action.delete.done': 'The cluster deletes {{name}}',
  'action.delete.failed': 'It was not deleted.',

  'consequence.startBootsFrom': 'It boots from the disk {{disk}}.',
  'consequence.startBootsFromNetwork':
    'It boots from the network, through {{network}}.',
  'consequence.startTakes':
    'It takes CPU, memory and devices of the cluster, as far as these are free.',
  'consequence.guestIsAsked':
    'The guest is asked to shut down, and is cut off when its time for that is over.',
  'consequence.guestIsCutOff':
    'The guest is cut off at once, as if its power failed. Its file systems may need repair.',
  'consequence.unsavedWork':
    'What is not saved in it is lost, and who is signed in is thrown out.',
  'consequence.losesData_one': 'The disk {{disks}} loses its data.',
  'consequence.losesData_other': 'The disks {{disks}} lose their data.',
  'consequence.becomesHalted':
    'Its run strategy changes from {{strategy}} to Halted until somebody starts it.',
  'consequence.unreachableOver_one':
    'Until then nobody reaches it over {{ports}}.',
  'consequence.unreachableOver_other':
    'Until then nobody reaches it over {{ports}}.',
  'consequence.changesTakeEffect':
    'Changes that wait for a restart take effect.',
  'consequence.pauseFreezes':
    'The guest stands still at once, without being told. Its connections may time out.',
  'consequence.pauseKeepsResources':
    'It keeps its memory and its place on the node.',
  'consequence.unpauseGoesOn': 'The guest goes on where it stood still.',
  'consequence.migrateMoves':
    'It moves to another node while it runs, with its memory.',
  'consequence.migrateKeepsRunning':
    'It is slower meanwhile, and stands still for a moment at the end.',
  'consequence.deleteRuns': 'It runs now, and is shut down first.',
  'consequence.deleteForGood':
    'The virtual machine is gone for good, with all that belongs to it.',

  'obstacle.instanceOnly': 'It is an instance without a virtual machine',
  'obstacle.alreadyRunning': 'It runs, or is about to',
  'obstacle.alreadyStopped': 'It is stopped',
  'obstacle.alreadyPaused': 'It is paused',
  'obstacle.alreadyMigrating': 'It migrates already',
  'obstacle.notRunning': 'It does not run',
  'obstacle.notPaused': 'It is not paused',
  'obstacle.stopping': 'It is being stopped',
  'obstacle.beingDeleted': 'It is being deleted',
  'obstacle.startsByItself': 'It starts by itself, by its run strategy',
  'obstacle.runStrategy': 'Its run strategy does not allow it',
  'obstacle.notMigratable': 'It cannot be migrated',
  'obstacle.protected': 'It is protected against deletion',
  'obstacle.notPermitted': 'Your account lacks the permission {{permission}}',
} as const;
