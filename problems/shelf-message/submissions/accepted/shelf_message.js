const [first, ...lines] = require("fs").readFileSync(0, "utf8").trimEnd().split("\n");
const [word, n] = first.split(" ");

// factorial[k] for up to 20 books, as big integers: a number has room for 53 bits only.
const factorial = [1n];
for (let k = 1n; k <= BigInt(n); k++) factorial.push(factorial.at(-1) * k);

function write(message, titles) {
  const left = [...titles].sort();
  return titles.map(() => {
    const orders = factorial[left.length - 1];
    const [title] = left.splice(Number(message / orders), 1);
    message %= orders;
    return title;
  });
}

function read(order) {
  const smallerAfter = (i) => order.slice(i + 1).filter((title) => title < order[i]).length;
  return order
    .map((_, i) => BigInt(smallerAfter(i)) * factorial[order.length - 1 - i])
    .reduce((sum, part) => sum + part);
}

if (word === "write") {
  console.log(write(BigInt(lines[0]), lines.slice(1)).join("\n"));
} else {
  console.log(String(read(lines)));
}
