// Programmes as trainers give them: their clock, how they come back from an address, and the time of a step.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { readFields } from "../../../frontend/scripts/address/reader.js";
import * as programmeAddress from "../../../frontend/scripts/training/programme-address.js";
import * as programmePlan from "../../../frontend/scripts/training/programme-plan.js";
import * as stepTimer from "../../../frontend/scripts/training/step-timer.js";

const MOST = 480;
const OWN = [5, 10, 15];
const PROGRAMMES = new Map([
  ["programma-30", OWN],
  ["programma-60", [20, 40]],
]);
const ORIGINAL = programmePlan.original(OWN);
const LATE = { ...programmePlan.changeStep(ORIGINAL, 1, { isIn: false }), begin: 23 * 60 + 50 };
const read = (hash) => programmeAddress.read(readFields(hash).get("programma") ?? [], PROGRAMMES, MOST);
const planOf = (hash) => read(hash).asked[0]?.plan;

suite("the clock", () => {
  test("follows what is left out and changed, from 0:00 or from the begin, and past midnight", () => {
    const longer = programmePlan.changeStep(ORIGINAL, 0, { minutes: 65 });
    assert.deepEqual(programmePlan.starts(longer), [0, 65, 75]);
    assert.equal(programmePlan.clock(longer, 75), "1:15");
    assert.equal(programmePlan.total(LATE), 20);
    assert.deepEqual(
      programmePlan.starts(LATE).map((start) => programmePlan.clock(LATE, start)),
      ["23:50", "23:55", "23:55"],
    );
    assert.equal(programmePlan.clock(LATE, 20), "0:10");
  });

  test("minutes are whole, at least one, and within a day", () => {
    const limited = [0, -3, 2.4, 9999, Number.NaN].map((asked) => programmePlan.limit(asked, MOST));
    assert.deepEqual(limited, [1, 1, 2, MOST, null]);
  });

  test("what is left out comes back with its minutes", () => {
    assert.deepEqual(programmePlan.changeStep(LATE, 1, { isIn: true }).steps, ORIGINAL.steps);
  });
});

suite("the address", () => {
  test("has numbers alone, and gives back what it was given", () => {
    const made = programmePlan.changeStep(LATE, 2, { minutes: 33 });
    const hash = programmeAddress.hashOf([{ id: "programma-30", plan: made }]);
    assert.equal(hash, "#programma=programma-30.5-0-33.2350");
    assert.deepEqual(planOf(hash), made);
    assert.equal(programmeAddress.hashOf([]), "");
  });

  test("comes back from mail and chat as they made it", () => {
    const forms = [
      "#programma=programma-30.5-0-33.930",
      "#PROGRAMMA=Programma-30.5-0-33.0930).",
      "#programma=programma-30.5%E2%80%930%E2%80%9333.930”",
      "#programma%3Dprogramma%2D30%2E5%2D0%2D33%2E930",
      "#programma=programma-%0A30.5-0-%0A33.930&utm_source=mail",
      "#programma=<programma-30.5-0-33.930>",
    ];
    for (const form of forms) {
      const plan = planOf(form);
      assert.deepEqual(
        [plan?.steps.map(({ minutes, isIn }) => isIn && minutes), plan?.begin],
        [[5, false, 33], 570],
        form,
      );
    }
  });

  test("says no plan where the steps are others now, and leaves out what is no time or too long", () => {
    assert.deepEqual(read("#programma=programma-30.5-0"), {
      asked: [{ id: "programma-30", plan: null }],
      others: { known: ["programma-30"], unknown: [], hasMore: false },
    });
    assert.deepEqual(planOf("#programma=programma-30.5-10-9999.2575"), {
      steps: [...ORIGINAL.steps.slice(0, 2), { minutes: MOST, isIn: true }],
      begin: null,
    });
    assert.deepEqual(planOf("#programma=programma-30"), ORIGINAL);
    assert.deepEqual(read("#programma=weg.5-10").others.unknown, ["weg"]);
    assert.deepEqual(read("#programma=programma-30.1-1-1&programma=programma-60.1-0").asked.length, 2);
  });
});

test("the time of a step runs, stands still and ends", () => {
  const ready = stepTimer.reset(2);
  const runs = stepTimer.turn(ready, 1000);
  const stands = stepTimer.turn(runs, 31_500);
  assert.equal(stepTimer.write(stepTimer.leftAt(ready, 0)), "2:00");
  assert.deepEqual([stepTimer.isRunning(runs), stepTimer.isRunning(stands)], [true, false]);
  assert.equal(stepTimer.write(stepTimer.leftAt(stands, 99_999)), "1:30");
  assert.equal(stepTimer.write(stepTimer.leftAt(runs, 500_000)), "0:00");
  // What is over doesn't begin again by itself.
  assert.deepEqual(stepTimer.turn(stepTimer.turn(runs, 500_000), 500_000), { left: 0, endsAt: 0 });
});
