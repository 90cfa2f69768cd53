const fs = require('node:fs');

const numbers = fs.readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);
const [n] = numbers;
// The sums stay below 2^53, up to which numbers in JavaScript are exact.
const milestones = [0];
for (let i = 0; i < n; i++) milestones.push(milestones[i] + numbers[i + 2]);

const answers = [];
for (let i = n + 2; i < numbers.length; i += 2) {
  const [a, b] = [numbers[i] - 1, numbers[i + 1] - 1];
  const around = a < b ? 0 : milestones[n];
  answers.push(milestones[b] - milestones[a] + around);
}
console.log(answers.join('\n'));
