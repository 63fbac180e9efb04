// What some browsers have, and TypeScript doesn't know.

interface NetworkInformation {
  /** Whether somebody wants to spend little on data. */
  readonly saveData?: boolean;
}

interface Navigator {
  readonly connection?: NetworkInformation;
}

interface WorkerNavigator {
  readonly connection?: NetworkInformation;
}
