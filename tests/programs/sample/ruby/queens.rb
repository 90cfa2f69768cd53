# expect: ok exit=0 stdout="92\n"
size = 8
puts((0...size).to_a.permutation.count do |columns|
  columns.each_with_index.map { |column, row| row + column }.uniq.size == size &&
    columns.each_with_index.map { |column, row| row - column }.uniq.size == size
end)
