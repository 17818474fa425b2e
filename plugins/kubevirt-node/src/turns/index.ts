export * from './inTurns';
export * from './nextTurn';
