price = gets.to_i
words = gets.split - ['STOP']
tens = words.sum { |word| word.scan(/.{1,10}/).size }
puts price * [tens, 7].max
