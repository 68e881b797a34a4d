/** Acts that one batch may hold. */
export const longestBatch = 200;
