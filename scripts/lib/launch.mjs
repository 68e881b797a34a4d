// Every npm command starts here, on whatever Node the machine has: this file keeps to
// syntax that a Node of 2020 can read, so that it can be refused in a sentence.

/** Runs scripts/commands/<command>.ts under the carried Node. `lastLine` is printed when it never gets that far. */
export function launch(command, lastLine) {
  const refuse = (sentence) => {
    console.error(sentence);
    if (lastLine) console.log(lastLine);
    process.exit(1);
  };
  const version = process.versions.node.split(".").map(Number);
  if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
    refuse("Soát needs Node 20.19 or newer, and this is Node " + process.versions.node + ": get one from https://nodejs.org and try again.");
    return;
  }
  import("./carried-node.mjs")
    .then(({ runUnderCarriedNode }) => runUnderCarriedNode(command, refuse))
    .catch((error) => { console.error(error); if (lastLine) console.log(lastLine); process.exit(1); });
}
