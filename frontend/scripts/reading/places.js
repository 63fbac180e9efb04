// Where somebody is in the routes to read by, as names of steps such as "leesroute-op-volgorde--vragen": of each route one,
// the latest last. Pure.

// What parts the id of a route from the rest of the name of a step.
const BETWEEN = "--";

/** @param {string} step */
export const routeOf = (step) => step.split(BETWEEN)[0];

/**
 * The page of a step, whichever route it is in.
 * @param {string} step
 */
export const pageOf = (step) => step.split(BETWEEN)[1] ?? "";

/**
 * The pages that were seen when somebody sees that of a step.
 * @param {string[]} seen
 * @param {string} step
 */
export const see = (seen, step) => [...new Set([...seen, pageOf(step)])];

/**
 * The places when somebody has moved to a step.
 * @param {string[]} places
 * @param {string} step
 */
export const move = (places, step) => [...places.filter((other) => routeOf(other) !== routeOf(step)), step];

/**
 * Where somebody is in a route; undefined where she isn't.
 * @param {string[]} places
 * @param {string} route
 */
export const placeIn = (places, route) => places.findLast((step) => routeOf(step) === route);

/**
 * Which of the routes that a page stands in leads there: the one that was followed last; undefined where none was.
 * @param {string[]} places
 * @param {string[]} routes
 */
export const chooseRoute = (places, routes) => places.map(routeOf).findLast((route) => routes.includes(route));
