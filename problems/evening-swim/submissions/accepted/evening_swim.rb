age, hour = gets.split.map(&:to_i)

price = case age
        when 0..3 then 0
        when 4..15 then 3
        when 16..64 then 6
        else 4
        end
price -= 1 if price.positive? && hour >= 18

puts price.zero? ? 'free' : price
