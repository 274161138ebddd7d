// Asks every second whether something else should be on the screen, and then puts it there.
// When the connection drops, what is there stays, and the page says so.
const page = location.pathname;
const lost = document.querySelector(".lost");

const ask = (path) => fetch(path, { cache: "no-store", signal: AbortSignal.timeout(5000) });

async function look() {
  const answer = await ask(`${page}/stand`);
  if (answer.status === 403 || answer.status === 404) return location.reload();
  if (!answer.ok) throw new Error("no stand");
  const stand = await answer.text();
  if (stand !== document.querySelector("main").dataset.stand) await swap();
}

async function swap() {
  const answer = await ask(page);
  if (!answer.ok) throw new Error("no page");
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const main = fresh.querySelector("main[data-stand]");
  if (!main) return location.reload();
  document.querySelector("main").replaceWith(main);
  document.title = fresh.title;
}

async function keepLooking() {
  try {
    await look();
    lost.textContent = "";
  } catch {
    lost.textContent = lost.dataset.sentence;
  }
  setTimeout(keepLooking, 1000);
}

// A projector that goes to sleep in the silence of scoring takes the code with it.
const stayAwake = () => navigator.wakeLock?.request("screen").catch(() => {});
document.addEventListener("visibilitychange", stayAwake);
stayAwake();
setTimeout(keepLooking, 1000);
