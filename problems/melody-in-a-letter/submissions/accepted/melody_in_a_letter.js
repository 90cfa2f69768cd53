const fs = require('node:fs');

const line = fs.readFileSync(0, 'utf8').toUpperCase();
const melody = line.replace(/[^A-G]/g, '');
if (melody === '') {
  console.log('silence');
} else {
  let way = 0;
  for (let i = 1; i < melody.length; i++) {
    way += Math.abs(melody.charCodeAt(i) - melody.charCodeAt(i - 1));
  }
  console.log(`${melody}\n${way}`);
}
