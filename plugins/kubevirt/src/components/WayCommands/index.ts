export * from './WayCommands';
