week = $stdin.each_line.map(&:to_i).take_while { |change| change != 0 }

amounts = [0]
week.each { |change| amounts << amounts.last + change }
puts "#{amounts.last} #{amounts.max}"
