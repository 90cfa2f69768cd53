// expect: ok exit=0 stdout="12.57 6.00\n"
type Shape = { kind: "circle"; radius: number } | { kind: "box"; width: number; height: number };

function area(shape: Shape): number {
  switch (shape.kind) {
    case "circle":
      return Math.PI * shape.radius ** 2;
    case "box":
      return shape.width * shape.height;
  }
}

class Named<T> {
  constructor(readonly value: T) {}
}

const shapes: Named<Shape>[] = [new Named({ kind: "circle", radius: 2 }), new Named({ kind: "box", width: 2, height: 3 })];
console.log(shapes.map((shape) => area(shape.value).toFixed(2)).join(" "));
