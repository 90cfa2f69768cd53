gets
come, leave = readlines.map { |line| line.split.map(&:to_i) }.transpose

if come.max < leave.min
  puts "#{come.max} #{leave.min}"
else
  puts 'never'
end
